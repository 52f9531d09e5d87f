"""Check the events and print every problem found. Needs nothing but Python 3.11 or newer."""

import bootstrap

if __name__ == "__main__":
    bootstrap.door("check")
