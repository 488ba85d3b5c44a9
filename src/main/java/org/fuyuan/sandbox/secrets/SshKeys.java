package org.fuyuan.sandbox.secrets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** SSH key pairs in OpenSSH form, of servers and of those who call on them. */
public final class SshKeys {

    private static final int BITS = 256;

    private SshKeys() {}

    static void ensure(SecretFolder folder, String name) {
        if (!Files.exists(folder.file(name))) {
            folder.write(name, generate(name));
        }
    }

    /** Reads a pair made by {@link FirstRun}. */
    public static KeyPair read(SecretFolder folder, String name) {
        try (InputStream in = Files.newInputStream(folder.file(name))) {
            return SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(name), in, null)
                    .iterator()
                    .next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + name + " cannot be read", e);
        }
    }

    /** Tells the hub which host key the server on this port shows, in {@code <partner>/known-hosts}. */
    public static void makeKnown(SecretFolder folder, String partner, int port) {
        String key =
                PublicKeyEntry.toString(read(folder, partner + "/sftp-host-key").getPublic());
        folder.replace(partner + "/known-hosts", "[127.0.0.1]:%d %s%n".formatted(port, key));
    }

    private static String generate(String comment) {
        try {
            KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, BITS);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, comment, null, out);
            return out.toString(StandardCharsets.US_ASCII);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no key pair could be made", e);
        }
    }
}
