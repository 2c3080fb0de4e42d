"""Who acts in an article: names, offices, groups and pronouns, each place where one is named."""
