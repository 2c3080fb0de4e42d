"""Time expressions and the date of the article itself, as EDTF values with what they rest on."""
