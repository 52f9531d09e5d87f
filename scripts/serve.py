"""Show the site on this machine while you edit. Needs nothing but Python 3.11 or newer."""

import bootstrap

if __name__ == "__main__":
    bootstrap.door("serve")
