/** The simulated public security bureau 公安局: REST with callbacks. */
package org.fuyuan.sandbox.publicsecurity;
