package org.fuyuan.sandbox.secrets;

import java.nio.file.Path;
import java.util.List;

/** Makes whatever {@code partner.yaml} files refer to and the secrets folder does not hold yet; what is there stays. */
public final class FirstRun {

    private static final List<String> PASSWORDS = List.of(
            "hub/broker-password",
            "court/api-key",
            "court/broker-password",
            "court/database-password",
            "public-security/api-key",
            "public-security/hub-key",
            "public-security/broker-password",
            "market-supervision/api-key",
            "market-supervision/broker-password",
            "natural-resources/api-key",
            "natural-resources/database-password",
            "natural-resources/broker-password",
            "civil-affairs/api-key",
            "civil-affairs/broker-password",
            "credit-platform/broker-password",
            "rural-commercial-bank/hub-key",
            "rural-commercial-bank/api-key",
            "rural-commercial-bank/broker-password",
            "console/officer",
            "console/clerk",
            "console/administrator",
            "console/auditor",
            "console/metrics");
    private static final List<String> SFTP_SERVERS = List.of("court", "civil-affairs", "credit-platform");

    private FirstRun() {}

    /** Safe to call at every start, by both executables. */
    public static SecretFolder prepare(Path secrets) {
        SecretFolder folder = new SecretFolder(secrets);
        PASSWORDS.forEach(folder::ensurePassword);
        for (String partner : SFTP_SERVERS) {
            SshKeys.ensure(folder, partner + "/sftp-host-key");
            SshKeys.ensure(folder, partner + "/sftp-key");
        }
        return folder;
    }
}
