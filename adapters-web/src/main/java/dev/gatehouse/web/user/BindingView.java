package dev.gatehouse.web.user;

import dev.gatehouse.domain.user.Binding;

/** The word for a state of binding, the same in lists, forms, texts and JSON. */
final class BindingView {
    private BindingView() {}

    static String stateOf(Binding binding) {
        return switch (binding) {
            case Binding.Unbound() -> "unbound";
            case Binding.Inactive _ -> "inactive";
            case Binding.Active _ -> "active";
        };
    }
}
