#!/bin/sh
if [ "$1" = web ]; then
  exec gunicorn shop.wsgi
else
  exec python import.py
fi
