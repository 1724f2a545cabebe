import { useId, type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value; nothing when all is well. */
  readonly fault?: string | undefined;
  readonly isRequired?: boolean;
  readonly isLong?: boolean;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
}

/** A field of text, with its label, its hint and its fault bound to it. */
export function TextInput({ label, hint, fault, isLong = false, inputMode = 'text', ...field }: FieldProps) {
  return (
    <TextField
      className="field"
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      {...field}
    >
      <Label>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {isLong ? <TextArea /> : <Input inputMode={inputMode} />}
      <FieldError className="fault">{fault}</FieldError>
    </TextField>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [code: string, label: string])[];
  readonly hint?: string;
}

/** A list to choose one from: the browser's own, which every assistive technology knows. */
export function SelectInput({ label, value, onChange, options, hint }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something to tick. */
export function Choice({ label, isOn, onChange }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** Fields that belong together. */
export function FieldGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
