package dev.gatehouse.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.operator.Operator;

import org.junit.jupiter.api.Test;

/** What every storage of operators must do. */
public abstract class OperatorsContract {
    private static final String ISSUER = "https://installation.example";

    protected abstract Storage storage();

    private Operators operators() {
        return storage().port(Operators.class);
    }

    @Test
    void findsByIdLoginAndPin() {
        Operator olga = AnOperator.any();
        String subject = Given.word();
        assertThat(operators().create(olga)).isTrue();
        operators().pin(olga.id(), ISSUER, subject);
        assertThat(operators().none()).isFalse();
        assertThat(operators().find(olga.id())).contains(olga);
        assertThat(operators().find(olga.login())).contains(olga);
        assertThat(operators().find(ISSUER, subject)).contains(olga);
        assertThat(operators().find("https://other.example", subject)).isEmpty();
    }

    @Test
    void givesALoginToOneOfManyAtOnce() {
        String login = Given.word() + "@example.com";
        assertThat(AtOnce.run(4, n -> operators().create(AnOperator.withLogin(login))))
                .containsOnlyOnce(true);
    }

    @Test
    void pinsAnAccountOnce() {
        Operator olga = AnOperator.any();
        Operator otto = AnOperator.any();
        operators().create(olga);
        operators().create(otto);
        String subject = Given.word();
        operators().pin(olga.id(), ISSUER, subject);
        assertThatThrownBy(() -> operators().pin(otto.id(), ISSUER, subject))
                .isInstanceOf(ConcurrentChange.class);
        assertThat(operators().find(ISSUER, subject)).contains(olga);
    }
}
