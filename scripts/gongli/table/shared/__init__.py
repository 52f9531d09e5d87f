"""Fields and records that files and kinds of activity share; `gongli.fields` is the table."""
