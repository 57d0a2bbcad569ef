/// YAML files as fields that know their file and line, and how amounts are written in them.
@NullMarked
package org.ballast.runtime.yaml;

import org.jspecify.annotations.NullMarked;
