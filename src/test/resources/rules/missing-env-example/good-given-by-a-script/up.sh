#!/bin/sh
export WEB_TAG="$(git describe)"
docker compose up -d
