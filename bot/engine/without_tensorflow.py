"""Rasa's modules that need TensorFlow, each replaced by a class that says so when config.yml names it.

Rasa imports all its components when it starts. Its own modules are replaced, not TensorFlow: a library that
is half there would fail later and less clearly.
"""

from functools import partial
from types import ModuleType

from bot.engine.stand_ins import STAND_INS

# module -> the component it holds. The rest of these modules serves only that component.
COMPONENTS = {
    "rasa.nlu.classifiers.diet_classifier": "DIETClassifier",
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer": "ConveRTFeaturizer",
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer": "LanguageModelFeaturizer",
    "rasa.nlu.selectors.response_selector": "ResponseSelector",
    "rasa.core.policies.ted_policy": "TEDPolicy",
    "rasa.core.policies.unexpected_intent_policy": "UnexpecTEDIntentPolicy",
}
# module -> names that rasa.utils.train_utils imports from it for the training of those components.
TRAINING_PARTS = {
    "rasa.utils.tensorflow.callback": ("RasaTrainingLogger", "RasaModelCheckpoint"),
    "rasa.utils.tensorflow.data_generator": ("RasaBatchDataGenerator",),
}


def sentence(component: str) -> str:
    return (
        f"config.yml names {component}, which needs TensorFlow. Stallside's engine runs without it: choose a "
        "component that needs none, or see docs/decisions/0002-pipeline.md."
    )


def fill_component(component: str, module: ModuleType) -> None:
    """Registers a component of that name whose first use ends in the sentence."""
    from rasa.engine.graph import GraphComponent
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe
    from rasa.shared.exceptions import InvalidConfigException

    def refuse(cls: type, *_: object, **__: object) -> None:
        raise InvalidConfigException(sentence(component))

    # Rasa asks for the packages when it checks config.yml, and loads when it opens a model made elsewhere.
    refusals = dict.fromkeys(("required_packages", "create", "load"), classmethod(refuse))
    stand_in = type(component, (GraphComponent,), {"__module__": module.__name__, **refusals})
    kind = DefaultV1Recipe.ComponentType
    types = kind.POLICY_WITH_END_TO_END_SUPPORT if ".policies." in module.__name__ else kind.INTENT_CLASSIFIER
    DefaultV1Recipe.register(types, is_trainable=True)(stand_in)
    setattr(module, component, stand_in)


def fill_training_parts(names: tuple[str, ...], module: ModuleType) -> None:
    for name in names:
        setattr(module, name, type(name, (), {}))


for module_name, component_name in COMPONENTS.items():
    STAND_INS.add(module_name, partial(fill_component, component_name))
for module_name, part_names in TRAINING_PARTS.items():
    STAND_INS.add(module_name, partial(fill_training_parts, part_names))
