# The hub: its jar, with the routes and mappings an engineer may change beside it.
FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --create-home --home-dir /opt/fuyuan fuyuan \
 && install --directory --owner fuyuan --mode 700 /opt/fuyuan/data
WORKDIR /opt/fuyuan
COPY target/fuyuan-hub-0.1.0-SNAPSHOT.jar hub.jar
COPY routes routes
COPY mappings mappings
USER fuyuan
VOLUME /opt/fuyuan/data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8", "-jar", "hub.jar"]
