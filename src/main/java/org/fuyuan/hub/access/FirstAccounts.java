package org.fuyuan.hub.access;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes one account per role at the first start, so that somebody can log in. */
@Component
class FirstAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final Map<Role, String> NAMES =
            Map.of(Role.OFFICER, "法官", Role.CLERK, "书记员", Role.ADMINISTRATOR, "系统管理员", Role.AUDITOR, "审计员");

    private final People people;
    private final ConsoleSecrets secrets;
    private final PasswordEncoder encoder;

    FirstAccounts(People people, ConsoleSecrets secrets, PasswordEncoder encoder) {
        this.people = people;
        this.secrets = secrets;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Role role : Role.values()) {
            String login = role.name().toLowerCase(java.util.Locale.ROOT);
            if (!people.knows(login)) {
                people.add(login, NAMES.get(role), role, encoder.encode(secrets.textOrNew(login)));
                LOG.info("account {} made; its first password is in {}", login, secrets.reference(login));
            }
        }
        secrets.textOrNew(MetricsReader.LOGIN);
    }
}
