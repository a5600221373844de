package dev.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.field.FieldProblem;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

class ErrorsTest {
    private final Texts texts = new Texts();

    private String summary(String field, String code) {
        return Errors.of(texts, List.of(new FieldProblem(field, code)))
                .lines()
                .getFirst()
                .summary();
    }

    @Test
    void namesTheFieldThatIsNotInSight() {
        assertThat(summary("slug", "required")).isEqualTo("Short name: Fill this in.");
        assertThat(summary("recipient", "required")).isEqualTo("For whom: Fill this in.");
    }

    @Test
    void blamesNoFieldForWhatIsWrongWithAllOfThem() {
        assertThat(summary("password", "sign_in.wrong"))
                .isEqualTo("E-mail address or password is wrong.");
    }

    /** Fields that must be filled in are those that summaries speak of most. */
    @Test
    void knowsTheNameOfEveryRequiredField() {
        Pattern required =
                Pattern.compile("tag\\.field\\([^\\n]*name = \"([a-z_]+)\"[^\\n]*required = true");
        TreeSet<String> fields = new TreeSet<>();
        Sources.templates()
                .values()
                .forEach(s -> required.matcher(s).results().forEach(f -> fields.add(f.group(1))));
        assertThat(fields).contains("slug", "login", "recipient");
        assertThat(fields).filteredOn(field -> !texts.has("field." + field)).isEmpty();
    }
}
