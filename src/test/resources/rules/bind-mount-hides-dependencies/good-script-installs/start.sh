#!/bin/sh
npm install
exec npm start
