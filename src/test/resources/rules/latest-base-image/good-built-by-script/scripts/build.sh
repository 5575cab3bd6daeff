#!/bin/sh
set -eu
docker build \
  --file base.Dockerfile \
  --tag example/shop-base:dev .
OWNER=example
docker buildx build -t "$OWNER/shop-tools" --push .
docker build -t builder build
