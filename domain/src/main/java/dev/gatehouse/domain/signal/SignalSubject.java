package dev.gatehouse.domain.signal;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;

/** Whom a signal is about, in the provider's terms. */
public sealed interface SignalSubject extends Outdated {
    /** A person by the immutable account. */
    record Account(Pin pin) implements SignalSubject {
        @Override
        public String key() {
            return "account " + pin.issuer() + " " + pin.id();
        }
    }

    /** A person by login. */
    record Login(DomainName name) implements SignalSubject {
        @Override
        public String key() {
            return "login " + name.key();
        }
    }

    /** One browser of a person, by the provider's name of its session there. */
    record Browser(Issuer issuer, ProviderSessionId session) implements SignalSubject {
        @Override
        public String key() {
            return "session " + issuer + " " + session.value();
        }
    }
}
