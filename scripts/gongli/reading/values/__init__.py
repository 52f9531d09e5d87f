"""One text to one value: dates, times, names in addresses, web addresses."""
