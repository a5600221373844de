/**
 * Decides how a person is sent to the provider, what is believed of the answer, and who is let in.
 * It never decides what a provider's answer means; connectors do.
 */
@NullMarked
package dev.gatehouse.application.signin;

import org.jspecify.annotations.NullMarked;
