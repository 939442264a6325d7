"""What can be found in a text without understanding it: sentences, marks, numbers, dates, names."""
