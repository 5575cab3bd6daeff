import sys
from web.app import app
