#!/bin/sh
until nc -z broker 5672; do sleep 1; done
celery -A shop.app beat
