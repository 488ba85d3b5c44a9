# The simulated departments and the court's own system, for trying the hub out; never part of a real deployment. Its contracts are those
# of the hub. All its servers listen on the loopback interface alone: run it with --network host, or in the network of the hub
# (--network container:NAME).
FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --create-home --home-dir /opt/fuyuan fuyuan \
 && install --directory --owner fuyuan --mode 700 /opt/fuyuan/data
WORKDIR /opt/fuyuan
COPY target/fuyuan-hub-0.1.0-SNAPSHOT-sandbox.jar sandbox.jar
COPY routes routes
COPY mappings mappings
USER fuyuan
VOLUME /opt/fuyuan/data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-Dfile.encoding=UTF-8", "-jar", "sandbox.jar"]
