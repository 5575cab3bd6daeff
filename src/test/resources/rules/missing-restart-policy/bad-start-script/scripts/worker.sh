#!/bin/bash
set -e
. scripts/settings.sh
exec celery -A shop.app worker --loglevel=info
