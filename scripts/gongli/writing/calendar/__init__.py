"""The calendar: months, weeks, years, lists, and how to filter them."""
