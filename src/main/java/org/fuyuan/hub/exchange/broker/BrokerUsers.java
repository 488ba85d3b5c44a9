package org.fuyuan.hub.exchange.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.fuyuan.hub.access.Attempt;
import org.fuyuan.hub.access.Denial;
import org.fuyuan.hub.access.Door;
import org.fuyuan.hub.access.Doorkeeper;
import org.fuyuan.hub.access.Verdict;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.partner.MissingSecretException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Who may connect to the embedded broker: the hub from inside, with a password made at start that nobody else learns, and each
 * partner whose file names a {@code broker-password}, read anew at each login unless too many were wrong of late. Everybody has one
 * role, called as he is.
 */
class BrokerUsers implements ActiveMQSecurityManager5 {

    static final String HUB = "hub";
    private static final Logger LOG = LoggerFactory.getLogger(BrokerUsers.class);

    private final PartnerRegister register;
    private final Secrets secrets;
    private final Doorkeeper doorkeeper;
    private final Consumer<Denial> denials;
    private final String hubPassword = UUID.randomUUID().toString();

    BrokerUsers(PartnerRegister register, Secrets secrets, Doorkeeper doorkeeper, Consumer<Denial> denials) {
        this.register = register;
        this.secrets = secrets;
        this.doorkeeper = doorkeeper;
        this.denials = denials;
    }

    String hubPassword() {
        return hubPassword;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
        if (!isAdmitted(user, password, RemoteHost.of(connection))) {
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
        return isAdmitted(user, password, RemoteHost.UNKNOWN);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return validateUser(user, password)
                && roles.stream()
                        .anyMatch(role -> check.hasRole(role) && role.getName().equals(user));
    }

    private boolean isAdmitted(String user, String password, String host) {
        if (HUB.equals(user) && host.equals(RemoteHost.INSIDE)) {
            return password != null && same(hubPassword, password);
        }
        String name = user == null ? "" : user;
        try {
            Verdict verdict =
                    doorkeeper.judge(new Attempt(Door.BROKER, name, host), () -> isPasswordOf(name, password));
            if (verdict != Verdict.ADMITTED) {
                denials.accept(denial(name, host, verdict));
            }
            return verdict == Verdict.ADMITTED;
        } catch (MissingSecretException noSecret) {
            LOG.warn("{} cannot log in at the broker: {}", name, noSecret.getMessage());
            return false;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A login at the broker was refused and could not be recorded: {}", away.getMessage());
            return false;
        }
    }

    private boolean isPasswordOf(String partnerId, String password) {
        return password != null
                && register.find(partnerId)
                        .map(partner -> partner.credentials().get(BrokerAddresses.PASSWORD))
                        .map(secrets::text)
                        .filter(right -> same(right, password))
                        .isPresent();
    }

    private Denial denial(String name, String host, Verdict verdict) {
        String why = verdict == Verdict.THROTTLED ? "too many wrong keys" : "wrong key";
        return new Denial(
                LedgerEvent.ACCESS_DENIED,
                Denial.STRANGER,
                register.find(name).isPresent() ? name : null,
                host,
                why,
                "login at the broker from " + host + ": " + why);
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
