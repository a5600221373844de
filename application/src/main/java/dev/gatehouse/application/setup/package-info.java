/**
 * Decides how an administrator lets his tenant be read, compared and set up, and what is told and
 * kept of it. It never keeps a credential and never speaks a provider's language; connectors do.
 */
@NullMarked
package dev.gatehouse.application.setup;

import org.jspecify.annotations.NullMarked;
