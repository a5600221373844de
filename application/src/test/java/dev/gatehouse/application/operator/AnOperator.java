package dev.gatehouse.application.operator;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.user.LoginName;

/** Builds an operator. */
public final class AnOperator {
    private AnOperator() {}

    public static Operator any() {
        return withLogin(Given.word() + "@example.com");
    }

    public static Operator withLogin(String login) {
        return new Operator(
                new OperatorId(Given.id()),
                new DisplayName("Olga Operator"),
                new LoginName(login),
                Given.now());
    }
}
