package dev.gatehouse.web.operator;

import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.web.page.Form;

import java.util.Optional;

/** Reads a password that was chosen and typed twice; not a character of it is changed. */
final class ChosenPassword {
    private ChosenPassword() {}

    static Optional<Password> read(Form form, FieldProblems problems) {
        String typed = form.text("password");
        if (typed.isEmpty()) {
            problems.add("password", "required");
            return Optional.empty();
        }
        if (!typed.equals(form.text("password_again"))) {
            problems.add("password_again", "password.differs");
            return Optional.empty();
        }
        try {
            return Optional.of(Password.of(typed));
        } catch (InvalidValue invalid) {
            problems.add("password", invalid.code());
            return Optional.empty();
        }
    }
}
