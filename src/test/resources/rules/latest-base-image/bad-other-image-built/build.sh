#!/bin/sh
docker build -t example/shop-tools tools
docker build -t other/shop-base base
docker run example/shop-base
