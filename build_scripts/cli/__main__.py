"""Lets `python -m build_scripts.cli` do what `factcards` does."""

from build_scripts.cli import main

if __name__ == "__main__":
    main(prog_name="factcards")
