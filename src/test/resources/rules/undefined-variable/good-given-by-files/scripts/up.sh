#!/bin/sh
WEB_TAG=1.4.2 docker compose --env-file scripts/settings.txt up -d
