/** One camera in its room: who watches, and what they are told. */
@NullMarked
package io.github.fernblick.agent.camera;

import org.jspecify.annotations.NullMarked;
