"""Question banks as plain text that many systems import (GIFT)."""
