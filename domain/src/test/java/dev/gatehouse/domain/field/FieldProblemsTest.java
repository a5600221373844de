package dev.gatehouse.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldProblemsTest {
    private final FieldProblems problems = new FieldProblems();

    @Test
    void callsAFieldMissingOnce() {
        problems.add("minutes", "required");
        problems.required("minutes", "", text -> text);
        problems.required("name", null, text -> text);

        assertThat(problems.all())
                .containsExactly(
                        new FieldProblem("minutes", "required"),
                        new FieldProblem("name", "required"));
    }

    @Test
    void callsAMalformedFieldNotMissingToo() {
        problems.add("minutes", "json.number");
        problems.required("minutes", "", text -> text);

        assertThat(problems.all()).containsExactly(new FieldProblem("minutes", "json.number"));
    }
}
