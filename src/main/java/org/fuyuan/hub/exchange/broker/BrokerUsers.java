package org.fuyuan.hub.exchange.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may connect to the embedded broker: the hub with a password made at start that nobody else learns, and each partner whose
 * file names a {@code broker-password}, read anew at each login. Everybody has one role, called as he is.
 */
class BrokerUsers implements ActiveMQSecurityManager5 {

    static final String HUB = "hub";
    private static final Logger LOG = LoggerFactory.getLogger(BrokerUsers.class);

    private final PartnerRegister register;
    private final Secrets secrets;
    private final String hubPassword = UUID.randomUUID().toString();

    BrokerUsers(PartnerRegister register, Secrets secrets) {
        this.register = register;
        this.secrets = secrets;
    }

    String hubPassword() {
        return hubPassword;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
        if (!validateUser(user, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        subject.getPrincipals().add(new RolePrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        Set<RolePrincipal> held = subject.getPrincipals(RolePrincipal.class);
        return roles.stream().anyMatch(role -> check.hasRole(role) && held.contains(new RolePrincipal(role.getName())));
    }

    @Override
    public boolean validateUser(String user, String password) {
        try {
            return user != null
                    && password != null
                    && expected(user).filter(right -> same(right, password)).isPresent();
        } catch (IllegalStateException noSecret) {
            LOG.warn("{} cannot log in at the broker: {}", user, noSecret.getMessage());
            return false;
        }
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return validateUser(user, password)
                && roles.stream()
                        .anyMatch(role -> check.hasRole(role) && role.getName().equals(user));
    }

    private Optional<String> expected(String user) {
        if (user.equals(HUB)) {
            return Optional.of(hubPassword);
        }
        return register.find(user)
                .map(partner -> partner.credentials().get(BrokerAddresses.PASSWORD))
                .map(secrets::text);
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
