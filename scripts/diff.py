"""Tell what a change of the events means for people. Needs nothing but Python 3.11 or newer."""

import bootstrap

if __name__ == "__main__":
    bootstrap.door("diff")
