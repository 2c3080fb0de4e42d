"""An article and the places in it: no model is needed here."""
