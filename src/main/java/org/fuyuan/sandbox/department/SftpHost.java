package org.fuyuan.sandbox.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.fuyuan.sandbox.secrets.SecretFolder;
import org.fuyuan.sandbox.secrets.SshKeys;

/** An SFTP server of a department on the loopback interface, which knows the hub by its key. */
public final class SftpHost {

    private static final String USER = "hub";

    private final SecretFolder secrets;
    private final String partner;
    private final Path folder;
    private final int port;
    private SshServer server;

    public SftpHost(SecretFolder secrets, String partner, Path folder, int port) {
        this.secrets = secrets;
        this.partner = partner;
        this.folder = folder;
        this.port = port;
    }

    /** Opens the server; the sub-folders are made where missing. */
    public void start(String... subFolders) {
        try {
            for (String subFolder : subFolders) {
                Files.createDirectories(folder.resolve(subFolder));
            }
            SshKeys.makeKnown(secrets, partner, port);
            server = configured();
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the SFTP server of " + partner + " did not open on port " + port, e);
        }
    }

    public void stop() {
        if (server != null) {
            try {
                server.stop(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A folder the hub sees, as a local path. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    private SshServer configured() {
        KeyPair hostKey = SshKeys.read(secrets, partner + "/sftp-host-key");
        PublicKey hubKey = SshKeys.read(secrets, partner + "/sftp-key").getPublic();
        SshServer sftp = SshServer.setUpDefaultServer();
        sftp.setHost("127.0.0.1");
        sftp.setPort(port);
        sftp.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        sftp.setPublickeyAuthenticator((user, key, session) -> USER.equals(user) && KeyUtils.compareKeys(key, hubKey));
        sftp.setPasswordAuthenticator(null);
        sftp.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        sftp.setFileSystemFactory(new VirtualFileSystemFactory(folder.toAbsolutePath()));
        return sftp;
    }
}
