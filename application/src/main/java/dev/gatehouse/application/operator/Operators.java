package dev.gatehouse.application.operator;

import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.user.LoginName;

import java.util.Optional;

/** The operators of the installation. */
public interface Operators {
    boolean none();

    /** Stores a new operator; false, and nothing stored, when the login is taken. */
    boolean create(Operator operator);

    Optional<Operator> find(OperatorId id);

    /** The operator that signed in under this provider account before. */
    Optional<Operator> find(String issuer, String subject);

    /** Fastens an operator to an account at the operators' provider. */
    void pin(OperatorId id, String issuer, String subject);

    Optional<Operator> find(LoginName login);
}
