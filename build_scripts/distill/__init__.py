"""Candidate cards out of the marks on an article."""
