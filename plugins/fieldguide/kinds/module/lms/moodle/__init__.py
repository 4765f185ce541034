"""Question banks as Moodle and Totara import them (Moodle XML)."""
