package org.fuyuan.hub.exchange.lane;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.message.Message;

/** A partner that writes down what reached it and fails as it is told. */
public class ReceivingPartner implements Carrier {

    public static final Failure AWAY = new Failure(Failure.Kind.AWAY, "http-503", "answered HTTP 503");
    public static final Failure FAULT = new Failure(Failure.Kind.FAULT, "http-422", "answered HTTP 422");

    private final List<Transmission> attempts = new CopyOnWriteArrayList<>();
    private final List<Transmission> taken = new CopyOnWriteArrayList<>();
    private volatile Function<Transmission, Failure> mood = transmission -> null;

    public ReceivingPartner feels(Function<Transmission, Failure> next) {
        mood = next;
        return this;
    }

    /** Refuses every transmission with one of these subjects in it. */
    public ReceivingPartner cannotRead(String... subjects) {
        return feels(transmission -> transmission.messages().stream()
                        .anyMatch(message -> List.of(subjects).contains(message.subject()))
                ? FAULT
                : null);
    }

    @Override
    public Optional<Failure> carry(Transmission transmission) {
        attempts.add(transmission);
        Failure failure = mood.apply(transmission);
        if (failure == null) {
            taken.add(transmission);
        }
        return Optional.ofNullable(failure);
    }

    public List<Message> messages() {
        return taken.stream()
                .flatMap(transmission -> transmission.messages().stream())
                .toList();
    }

    public List<String> subjects() {
        return messages().stream().map(Message::subject).toList();
    }

    public List<Transmission> taken() {
        return taken;
    }

    public List<Transmission> attempts() {
        return attempts;
    }
}
