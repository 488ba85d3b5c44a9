package org.fuyuan.hub.exchange.route;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A partner's real SFTP server on a free port, with the hub's key and known hosts put where the hub looks for them. */
final class SftpServer implements AutoCloseable {

    final Path root;

    private final String partner;
    private final Path secrets;
    private final KeyPair hubKey = pair();
    private final KeyPair hostKey = pair();
    private SshServer server;

    SftpServer(String partner, Path folder, String... folders) throws Exception {
        this.partner = partner;
        root = Files.createDirectories(folder.resolve(partner + "-files"));
        secrets = folder.resolve("secrets");
        for (String each : folders) {
            Files.createDirectories(root.resolve(each));
        }
        Path keyFile = Files.createDirectories(secrets.resolve(partner)).resolve("sftp-key");
        try (OutputStream out = Files.newOutputStream(keyFile)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(hubKey, "hub", null, out);
        }
        open(0);
        know(hostKey);
    }

    private void open(int port) throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("hub") && KeyUtils.compareKeys(key, hubKey.getPublic()));
        server.setPasswordAuthenticator(null);
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.start();
    }

    /** Nobody listens on its port until {@link #comesBack}. */
    void goesDown() throws IOException {
        server.stop(true);
    }

    void comesBack() throws IOException {
        open(server.getPort());
    }

    /** What the hub's settings must say to find it. */
    Map<String, String> properties() {
        return Map.of("fuyuan.endpoint." + partner + ".sftp", "127.0.0.1:" + server.getPort());
    }

    Path secrets() {
        return secrets;
    }

    /** From now on the hub expects another key than the one this server shows. */
    void isAnImpostor() throws Exception {
        know(pair());
    }

    List<String> names(String folder) throws IOException {
        try (var files = Files.list(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void know(KeyPair hostKey) throws IOException {
        Files.writeString(
                secrets.resolve(partner).resolve("known-hosts"),
                "[127.0.0.1]:%d %s%n".formatted(server.getPort(), PublicKeyEntry.toString(hostKey.getPublic())));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
