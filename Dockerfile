FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -DskipTests -Pmodel package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/roadmap-bot roadmap-bot
COPY --from=build /build/target/roadmap-bot.jar /opt/roadmap-bot/roadmap-bot.jar
# Read only while SIMILAR_MODEL, or the configuration, says local.
COPY --from=build /build/target/roadmap-bot-model.jar /opt/roadmap-bot/roadmap-bot-model.jar
USER roadmap-bot
WORKDIR /var/lib/roadmap-bot
# The one thing to keep: the store. The configuration is read from /etc/roadmap-bot/roadmap.yaml.
VOLUME /var/lib/roadmap-bot
# Only listened at when the configuration says so: Slack's requests, /healthz and /readyz.
EXPOSE 3000
# Similar suggestions are found by what they mean, too; "-e SIMILAR_MODEL=none" leaves the models on the disk.
ENV SIMILAR_MODEL=local
# The models' own memory is outside of the heap: about 250 MB. Their vectors are inside: 1 MB for a thousand suggestions.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m", "-jar", "/opt/roadmap-bot/roadmap-bot.jar"]
CMD ["run", "--config", "/etc/roadmap-bot/roadmap.yaml"]
