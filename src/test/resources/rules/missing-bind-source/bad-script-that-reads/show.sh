#!/bin/sh
cat settings.yaml
cp settings.yaml /tmp/copy.yaml
