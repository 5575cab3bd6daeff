FROM python:3.13-slim
WORKDIR /app
COPY scripts/entry.sh /usr/local/bin/entry.sh
ENTRYPOINT ["entry.sh"]
