import os
from flask import Flask
