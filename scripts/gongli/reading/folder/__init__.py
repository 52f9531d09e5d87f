"""Files and folders of a project, and what is to be read of each."""
