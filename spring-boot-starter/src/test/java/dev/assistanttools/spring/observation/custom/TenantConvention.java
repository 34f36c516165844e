package dev.assistanttools.spring.observation.custom;

import dev.assistanttools.spring.observation.CallObservationContext;
import dev.assistanttools.spring.observation.CallObservationConvention;
import dev.assistanttools.spring.observation.DefaultCallObservationConvention;
import io.micrometer.common.KeyValues;
import org.springframework.stereotype.Component;

@Component
class TenantConvention implements CallObservationConvention {

    private final CallObservationConvention standard = new DefaultCallObservationConvention();

    @Override
    public String getName() {
        return standard.getName();
    }

    @Override
    public String getContextualName(CallObservationContext context) {
        return standard.getContextualName(context);
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallObservationContext context) {
        return standard.getLowCardinalityKeyValues(context);
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(CallObservationContext context) {
        String tenant = String.valueOf(context.scope().attributes().get("tenant"));
        return standard.getHighCardinalityKeyValues(context).and("tenant", tenant);
    }
}
